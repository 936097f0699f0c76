"""The page that a phone keeps, in a real browser with touch: with the computer, without it, and once it is seen again."""

import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from backstride.bootstrap import open_backstride
from backstride.diary.gate import GateState
from backstride.store.devices import Devices

pytestmark = pytest.mark.browser
FIRST_VIEW_BYTES = 150_000
SIGN = "saddle_numbness"


@pytest.fixture(scope="module")
def phones() -> ModuleType:
    from tests.web import phones

    return phones


@pytest.fixture(scope="module")
def trusting(browser: Any, chromium: str) -> Iterator[Any]:
    """A browser that takes the certificate as a phone does once the authority is installed."""
    arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--ignore-certificate-errors"]
    launched = browser.browser_type.launch(executable_path=chromium, args=arguments)
    yield launched
    launched.close()


@pytest.fixture
def desk(phones: ModuleType, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Any]:
    with phones.desk(tmp_path / "home", getattr(request, "param", "bare")) as opened:
        yield opened


@pytest.fixture
def phone(trusting: Any, homes: ModuleType) -> Iterator[Any]:
    context = trusting.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, ignore_https_errors=True
    )
    # an hour ahead of the computer's clock, which stands still in tests
    context.clock.install(time=homes.NOW + timedelta(hours=1))
    with closing(context):
        yield context


def paired(desk: Any, phone: Any) -> Any:
    page = phone.new_page()
    page.goto(f"{desk.told['phone']}#{desk.new_code()}")
    page.get_by_role("button", name="Pair this phone").tap()
    page.wait_for_url("**/pocket")
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    page.wait_for_selector("#seen:not([hidden])")
    return page


def keep(page: Any, function: int, back: int, leg: int) -> int:
    """Write down a morning; how many touches it took."""
    page.evaluate("document.getElementById('status').textContent = ''")  # what the last one said
    for name, score in (("function", function), ("back_pain", back), ("leg_pain", leg)):
        page.locator(f"label.option:has(input[name={name}][value='{score}'])").tap()
    page.get_by_role("button", name="Keep", exact=True).tap()
    page.wait_for_selector("#status:has-text('Kept')")
    return 4


def scores(desk: Any) -> list[int | None]:
    backstride = open_backstride(desk.folder)
    found = [one.back_pain for one in backstride.diary.entries() if one.function in {3, 4, 5, 6}]
    backstride.records.close()
    return found


def handed_over(page: Any) -> None:
    page.wait_for_selector("#waiting", state="hidden", timeout=30000)


def test_from_the_picture_to_the_first_entry_under_a_minute_and_a_small_first_view(desk, phone):
    loaded: list[int] = []
    phone.on("response", lambda answer: loaded.append(int(answer.headers.get("content-length", 0))))
    page = paired(desk, phone)
    assert keep(page, 6, 1, 0) == 4
    handed_over(page)
    assert scores(desk) == [1]
    assert 10_000 < sum(loaded) < FIRST_VIEW_BYTES


def test_without_the_computer_it_opens_keeps_what_is_entered_and_hands_it_over_once_in_order(desk, phone):
    page = paired(desk, phone)
    phone.set_offline(True)
    page.reload()
    keep(page, 3, 1, 0)
    page.close()
    page = phone.new_page()
    page.goto(f"https://127.0.0.1:{desk.port}/diary")  # another page leads to the kept one
    page.wait_for_url("**/pocket")
    keep(page, 4, 2, 0)
    keep(page, 5, 3, 0)
    assert "3" in page.locator("#waiting").inner_text()
    assert page.locator("#lost").is_visible()
    assert scores(desk) == []
    phone.set_offline(False)
    page.evaluate("window.dispatchEvent(new Event('online'))")
    handed_over(page)
    assert scores(desk) == [1, 2, 3]
    page.evaluate("document.getElementById('status').textContent = ''")
    page.locator("label.option:has(input[name=function][value='6'])").tap()
    page.get_by_role("button", name="Keep", exact=True).dblclick()
    page.wait_for_selector("#status:has-text('Kept')")
    handed_over(page)
    assert len(scores(desk)) == 4
    page.reload()
    handed_over(page)
    assert scores(desk) == [1, 2, 3, None]


def test_an_answer_that_is_lost_doubles_nothing_and_an_ended_server_loses_nothing(phones, tmp_path, phone):
    port, folder = phones.free_port(), tmp_path / "home"
    with phones.desk(folder, "bare", port) as first:
        page = paired(first, phone)
        page.route("**/pocket/hand-over", lambda route: (route.fetch(), route.abort()))
        keep(page, 3, 7, 0)
        page.wait_for_selector("#lost:not([hidden])")
        assert scores(first) == [7]
        assert "1" in page.locator("#waiting").inner_text()
        page.unroute("**/pocket/hand-over")
        first.running.kill()
        first.running.wait()
        keep(page, 4, 8, 0)
    with phones.desk(folder, "empty", port) as second:
        page.evaluate("window.dispatchEvent(new Event('online'))")
        handed_over(page)
        assert sorted(map(str, scores(second))) == ["7", "8"]  # their clock stands still, so that it tells no order


def test_a_sign_that_is_told_without_the_computer_shows_its_card_at_once_and_binds_later(desk, phone):
    page = paired(desk, phone)
    phone.set_offline(True)
    page.reload()
    assert not page.locator(".stop").locator("visible=true").count()
    page.get_by_text("Look at the list").tap()
    page.locator(f"input[value={SIGN}]").tap()
    page.get_by_role("button", name="Yes, what I ticked is so").tap()
    card = page.locator(f"[data-card={SIGN}]")
    assert card.is_visible()
    assert card.locator("a[href^='tel:']").count()
    page.reload()
    assert card.is_visible()
    phone.set_offline(False)
    page.evaluate("window.dispatchEvent(new Event('online'))")
    handed_over(page)
    assert card.is_visible()
    backstride = open_backstride(desk.folder)
    assert backstride.safety.state(backstride.now()).state is GateState.EMERGENCY


@pytest.mark.parametrize("desk", ["told"], indirect=True)
def test_without_the_computer_it_shows_facts_until_their_end_and_advises_nothing(desk, phone):
    page = paired(desk, phone)
    page.locator("#week li").nth(6).wait_for()
    phone.set_offline(True)
    page.reload()
    page.locator("#week li").nth(6).wait_for()
    assert page.locator("#week li").count() == 7
    open_until = page.locator("#gate").inner_text()
    assert "answered until" in open_until
    words = page.locator("main").inner_text().lower()
    assert not any(word in words for word in ("run as planned", "you may run", "minutes of easy", "we suggest"))
    page.evaluate(
        "held.said('state').then((one) => held.say('state', {...one, gate: {...one.gate, until: '2020-01-01'}}))"
    )
    page.reload()
    page.wait_for_selector("#gate:has-text('due again')")


def test_a_phone_that_was_let_go_forgets_the_facts_and_keeps_what_was_entered(desk, phone):
    page = paired(desk, phone)

    for one in Devices(desk.folder).every():
        Devices(desk.folder).revoke(one.device_id)
    keep(page, 3, 2, 0)
    page.wait_for_selector("#lost:has-text('not paired')")
    assert page.locator("#week li").count() == 0
    assert "1" in page.locator("#waiting").inner_text()
    assert page.evaluate("held.said('state')") is None
    page.goto(f"{desk.told['phone']}#{desk.new_code()}")
    page.get_by_role("button", name="Pair this phone").tap()
    page.wait_for_url("**/pocket")
    until = time.monotonic() + 30
    while scores(desk) != [2] and time.monotonic() < until:
        page.wait_for_timeout(200)
    assert scores(desk) == [2]


def test_what_a_phone_asks_of_a_page_that_it_installs(desk, phone):
    page = paired(desk, phone)
    told = page.evaluate("fetch(document.querySelector('link[rel=manifest]').href).then((one) => one.json())")
    assert told["display"] == "standalone"
    assert told["start_url"].startswith(told["scope"])
    assert page.evaluate("isSecureContext")
    assert {one["sizes"] for one in told["icons"] if one["purpose"] == "any"} == {"192x192", "512x512"}
    for icon in told["icons"]:
        size = int(icon["sizes"].partition("x")[0])
        seen = page.evaluate(
            "(src) => new Promise((done) => { const one = new Image(); one.onload = () => done(one.naturalWidth); one.src = src; })",
            icon["src"],
        )
        assert seen == size
    errors = phone.new_cdp_session(page).send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [one["errorId"] for one in errors if one["errorId"] != "in-incognito"] == []
    manifest = phone.new_cdp_session(page).send("Page.getAppManifest")
    assert manifest["errors"] == []


def test_files_that_another_app_shares_wait_and_are_imported(desk, phone):
    page = paired(desk, phone)
    phone.set_offline(True)
    gpx = (
        '<gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>'
        + "".join(
            f'<trkpt lat="52.5" lon="{13 + n / 10000}"><time>2026-11-20T07:{n // 60:02}:{n % 60:02}Z</time></trkpt>'
            for n in range(600)
        )
        + "</trkseg></trk></gpx>"
    )
    page.evaluate(
        """(text) => { const form = document.createElement('form'); form.method = 'post'; form.action = '/pocket/share';
        form.enctype = 'multipart/form-data'; const field = document.createElement('input'); field.type = 'file';
        field.name = 'files'; const files = new DataTransfer(); files.items.add(new File([text], 'run.gpx'));
        field.files = files.files; form.append(field); document.body.append(form); form.submit(); }""",
        gpx,
    )
    page.wait_for_url("**/pocket?shared")
    page.wait_for_selector("#waiting:has-text('1')")
    phone.set_offline(False)
    page.evaluate("window.dispatchEvent(new Event('online'))")
    handed_over(page)
    until = time.monotonic() + 60
    backstride = open_backstride(desk.folder)
    while not backstride.records.runs() and time.monotonic() < until:
        time.sleep(0.5)
    assert len(backstride.records.runs()) == 1


def test_the_pages_of_a_phone_pass_axe(desk, phone):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs the extra [browser]").Axe()
    page = phone.new_page()
    for address in (desk.told["phone"], None):
        if address is None:
            page = paired(desk, phone)
            page.get_by_text("Look at the list").tap()
        else:
            page.goto(address)
        found = axe.run(
            page, options={"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}}
        )
        assert found.response["passes"]
        assert [one["id"] for one in found.response["violations"]] == []
