# Phones: the server on the home network, pairing, and the page that a phone keeps.

## The page of the computer

web-page-phone = Phone
phone-title = How do I use this on my phone?
phone-off = Right now { -name } answers on this computer only. To let your phone in, end it with Ctrl-C and start it with:
phone-off-why = It then answers on your home network until you end it. Only phones that you pair get in.
phone-scan = Point the camera of your phone at this picture. Your phone must be in the same network as this computer.
phone-qr = Picture that leads a phone to { $address }
phone-or-type = Or type this address on your phone:
phone-code = Code:
phone-code-holds = { $minutes ->
    [one] Good for one more minute, once, for one phone.
   *[other] Good for { $minutes } minutes, once, for one phone.
 }
phone-no-code = No code is good right now. One pairs one phone and holds for five minutes.
phone-new-code = Make a new code
phone-fingerprint = Is it really this computer that my phone sees?
phone-warning = Your phone warns of an unknown certificate the first time, because nobody but this computer has signed it. Compare the fingerprint (SHA-256) that your phone shows in the details of the warning with this one.
phone-paired = Paired phones
phone-line = Paired on { $paired }, last seen on { $seen }
phone-revoke = Let go
phone-none = No phone is paired.

## The page that pairs

pair-title = Is this your computer?
pair-code = Code of six digits
pair-code-hint = It stands on your computer, in the terminal and on the page “Phone”.
pair-name = What is this phone called?
pair-name-usual = My phone
pair-do = Pair this phone
pair-wrong = That is not the code. Look once more; after five wrong ones you need a new code.
pair-no-code = No code is good right now. Make a new one on your computer, on the page “Phone”.
pair-is-it-mine = Is it really my computer?
pair-compare = Your browser shows the fingerprint of the certificate (SHA-256) in the details of its warning, or behind the sign beside the address. It must be the one that your computer shows:
pair-without-network = Use it when the computer is off
pair-install-why = A phone keeps a page for later only under a certificate that it trusts. Install the authority of your computer once. It can speak for home networks only.
pair-install = Get the authority
pair-install-android = Android: open Settings, search for “CA certificate”, choose “Install anyway” and the file.
pair-install-ios = iPhone: open the file, then Settings, “Profile downloaded”, Install. After that: General, About, Certificate Trust Settings, and turn it on.
pair-authority-fingerprint = Fingerprint of the authority (SHA-256):
refused-not-paired-title = This phone is not paired
refused-not-paired = Pair it with a code from your computer. If it was paired before, somebody has let it go there.

## The page that a phone keeps

pocket-title = How is your back this morning?
finding-handed-over-sign-unknown = This version does not know a sign that was ticked here. Answer the safety questions on the computer now.
pocket-keep = Keep
pocket-kept = Kept.
pocket-nothing = Tap at least one number.
pocket-full = This phone could not keep it. Is there room left on it?
pocket-waiting = Waiting on this phone for your computer:
pocket-away = Take away
pocket-unreadable = Your computer cannot read this entry.
pocket-words = Add words
pocket-words-hint = Your computer reads words for signs when this phone sees it again. If something below is so, say it there.
pocket-signs = Is one of these so?
pocket-signs-look = Look at the list
pocket-signs-so = Yes, what I ticked is so
pocket-today = The last seven days
pocket-seen = As your computer knew it on { $day }, { $time }.
pocket-gate-open = The safety questions are answered until { $day }. Suggestions are on your computer.
pocket-gate-unknown = The safety questions are due again. Answer them when this phone sees your computer.
pocket-lost = Your computer is not seen right now. What you enter is kept on this phone and handed over later.
pocket-let-go = This phone is not paired any more. What waits here stays until you pair it again.
pocket-untrusted = This page opens only while your computer is seen, because your phone does not trust its certificate. The page that pairs says how to change that: /pair
pocket-files-taken = The files are being imported.
pocket-more = When the computer is seen:
pocket-no-script = This page needs scripts. Without them there is the

## The command

cmd-phone-ask = From now until you end it, { -name } answers on your home network at { $address }, so that your phone can reach it. Only phones that you pair see anything. Type { $word } to go on:
cmd-phone-word = yes
cmd-phone-not-asked = Nothing was opened. Type “yes” when asked, or add --yes.
cmd-phone-no-network = No address of a home network was found. Name one of this computer's with --address.
cmd-phone-not-home = { $address } is no address of a home network. Name one of this computer's with --address.
cmd-phone-cannot-listen = { $address }, port { $port }: this computer cannot answer there. Name another with --address or --phone-port.
cmd-phone-open = On your phone: { $address }
cmd-phone-code = Code: { $code } (five minutes, once, for one phone; new ones on the page “Phone”)
cmd-phone-fingerprint = Fingerprint of the certificate (SHA-256): { $fingerprint }
cmd-phone-none = No phone is paired.
cmd-phone-line = { $device } · { $name } · paired on { $paired }, last seen on { $seen }
cmd-phone-revoked = { $device } is let go.
