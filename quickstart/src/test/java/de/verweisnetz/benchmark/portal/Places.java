package de.verweisnetz.benchmark.portal;

import com.microsoft.playwright.options.Cookie;
import de.verweisnetz.benchmark.referral.Referrals;
import de.verweisnetz.e2e.Chromium;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The pages that are measured, and those who look at them. */
record Places(String link, Member ofSender, Member ofCentre) {
    private static final int WAITING = 20;
    private static final Duration UNTIL_THE_CENTRE_KNOWS = Duration.ofSeconds(32);
    private static final String SEARCH = "/app/search?topic=ARB.LOHN&language=ro&postcode=10115";

    /**
     * Somebody with a login.
     *
     * @param login what her browser keeps of it
     * @param cookies the same as a header
     * @param paths of pages by what they are
     */
    record Member(String user, String login, String cookies, Map<String, String> paths) {}

    /** Of a node with some referrals that wait. */
    static Places of(QuickstartProcess node, Chromium chromium) throws InterruptedException {
        var referrals = new Referrals(node);
        var issued = referrals.create(Referrals.key());
        for (int i = 1; i < WAITING; i++) {
            referrals.create(Referrals.key());
        }
        Thread.sleep(UNTIL_THE_CENTRE_KNOWS.toMillis());
        var sender = new LinkedHashMap<String, String>();
        sender.put("start", "/app");
        sender.put("search", SEARCH);
        sender.put("send", "/app/send?offer=" + issued.offer() + "&key=" + UUID.randomUUID());
        sender.put("sent", "/app/referrals");
        sender.put("one sent", "/app/referrals/" + issued.id());
        var centre = new LinkedHashMap<String, String>();
        centre.put("inbox", "/app/inbox");
        centre.put("one received", "/app/inbox/" + issued.id());
        return new Places(
                issued.link(), member(node, chromium, "stefan", sender), member(node, chromium, "paula", centre));
    }

    private static Member member(QuickstartProcess node, Chromium chromium, String user, Map<String, String> paths) {
        try (var visitor = chromium.visitor(node.url())) {
            visitor.logIn(user, "/app");
            var cookies = visitor.context().cookies(node.url()).stream()
                    .map(Places::pair)
                    .collect(Collectors.joining("; "));
            return new Member(user, visitor.context().storageState(), cookies, paths);
        }
    }

    private static String pair(Cookie cookie) {
        return cookie.name + "=" + cookie.value;
    }
}
