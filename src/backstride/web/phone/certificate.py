"""The certificate that phones see, signed by an authority of this home that can speak for home networks only."""

import ipaddress
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from backstride.store.private import write_private
from backstride.web.phone.networks import HOME_NETWORKS, LOCAL_NAME

AUTHORITY_YEARS: Final = 10
SERVER_DAYS: Final = 397
"""Phones of Apple refuse certificates that hold for longer than 825 days; browsers ask for 398. [days]"""
RENEWED_DAYS: Final = 30
"""So long before its end a certificate is made anew. [days]"""
_BACK: Final = timedelta(days=1)
"""A phone's clock may be behind."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a phone sees of this server.

    Parameters
    ----------
    chain, key : Path
        The server's certificate with the authority's, and its key; only the owner reads them.
    authority : bytes
        The authority's certificate, as a phone installs it (DER).
    fingerprint, authority_fingerprint : str
        SHA-256 of the server's and of the authority's certificate, in pairs of hexadecimal digits.
    """

    chain: Path
    key: Path
    authority: bytes
    fingerprint: str
    authority_fingerprint: str


def certificate_for(folder: Path, hosts: Sequence[str], now: datetime) -> Certificate:
    """Return the certificate for the names and addresses of this server, made or made anew where it does not fit.

    Parameters
    ----------
    folder : Path
        Where keys and certificates of the home lie; only the owner looks into it.
    hosts : sequence of str
        Addresses of home networks, and names that end in ``.local``.
    now : datetime
        This moment.
    """
    authority, authority_key = _authority(folder, now)
    chain, key = folder / "server.pem", folder / "server.key"
    server = _read(chain)
    if server is None or not key.exists() or not _fits(server, authority, hosts, now):
        server_key = ec.generate_private_key(ec.SECP256R1())
        server = _server(authority, authority_key, server_key.public_key(), hosts, now)
        write_private(key, _pem_key(server_key))
        write_private(chain, _pem(server) + _pem(authority))
    der = authority.public_bytes(serialization.Encoding.DER)
    return Certificate(chain, key, der, _fingerprint(server), _fingerprint(authority))


def _authority(folder: Path, now: datetime) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    path, key_path = folder / "authority.pem", folder / "authority.key"
    held = _read(path)
    if held is not None and key_path.exists() and now + timedelta(days=SERVER_DAYS) < held.not_valid_after_utc:
        key = serialization.load_pem_private_key(key_path.read_bytes(), None)
        assert isinstance(key, ec.EllipticCurvePrivateKey)
        return held, key
    key = ec.generate_private_key(ec.SECP256R1())
    made = _made_authority(key, now)
    write_private(key_path, _pem_key(key))
    write_private(path, _pem(made))
    return made, key


def _made_authority(key: ec.EllipticCurvePrivateKey, now: datetime) -> x509.Certificate:
    name = _named("Backstride on this computer")
    only = [*map(x509.IPAddress, HOME_NETWORKS), x509.DNSName(LOCAL_NAME)]
    made = _begun(name, name, key.public_key(), now, timedelta(days=365 * AUTHORITY_YEARS))
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    made = made.add_extension(_may(signs_certificates=True), critical=True)
    made = made.add_extension(x509.NameConstraints(permitted_subtrees=only, excluded_subtrees=None), critical=True)
    made = made.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    return made.sign(key, hashes.SHA256())


def _server(
    authority: x509.Certificate,
    authority_key: ec.EllipticCurvePrivateKey,
    key: ec.EllipticCurvePublicKey,
    hosts: Sequence[str],
    now: datetime,
) -> x509.Certificate:
    made = _begun(_named("Backstride"), authority.subject, key, now, timedelta(days=SERVER_DAYS))
    made = made.add_extension(x509.SubjectAlternativeName([_spoken_for(host) for host in hosts]), critical=False)
    made = made.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    made = made.add_extension(_may(signs_certificates=False), critical=True)
    made = made.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key())
    made = made.add_extension(issuer, critical=False)
    made = made.add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    return made.sign(authority_key, hashes.SHA256())


def _begun(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, now: datetime, lasts: timedelta
) -> x509.CertificateBuilder:
    begun = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key)
    begun = begun.serial_number(x509.random_serial_number())
    return begun.not_valid_before(now - _BACK).not_valid_after(now + lasts)


def _may(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _fits(server: x509.Certificate, authority: x509.Certificate, hosts: Sequence[str], now: datetime) -> bool:
    """Whether a certificate still holds for a while, is signed by the authority, and speaks for these hosts."""
    spoken = server.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    try:
        server.verify_directly_issued_by(authority)
    except Exception:  # noqa: BLE001  whatever is wrong with it, it is made anew
        return False
    holds = server.not_valid_before_utc <= now.astimezone(UTC) < server.not_valid_after_utc - timedelta(RENEWED_DAYS)
    return holds and list(spoken) == [_spoken_for(host) for host in hosts]


def _spoken_for(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _read(path: Path) -> x509.Certificate | None:
    """Return the first certificate of a file; None where there is none that can be read."""
    try:
        return x509.load_pem_x509_certificate(path.read_bytes())
    except (OSError, ValueError):
        return None


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _pem_key(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _fingerprint(certificate: x509.Certificate) -> str:
    return sha256(certificate.public_bytes(serialization.Encoding.DER)).digest().hex(":").upper()


def speaks_tls(certificate: Certificate) -> ssl.SSLContext:
    """Return what a server needs to speak TLS with a certificate."""
    spoken = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    spoken.minimum_version = ssl.TLSVersion.TLSv1_2
    spoken.load_cert_chain(certificate.chain, certificate.key)
    return spoken
