package de.verweisnetz.benchmark.portal;

import de.verweisnetz.benchmark.portal.Phone.Seen;
import de.verweisnetz.e2e.Chromium;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people wait for: the largest paint of each page, for a browser that knows nothing and for one that was there before. */
final class OnAPhone {
    private static final double MOST_MILLISECONDS = 2_500;

    private final Chromium chromium;
    private final String node;
    private final int samples;
    private final Map<String, List<Seen>> seen = new LinkedHashMap<>();

    OnAPhone(Chromium chromium, String node, int samples) {
        this.chromium = chromium;
        this.node = node;
        this.samples = samples;
    }

    void measure(Places places) {
        for (int i = 0; i < samples; i++) {
            clientOpens(places.link());
            logsIn(places.ofSender().user());
            places.ofSender().paths().forEach((name, path) -> twice(name, path, places.ofSender()));
            places.ofCentre().paths().forEach((name, path) -> twice(name, path, places.ofCentre()));
        }
        print();
    }

    private void clientOpens(String link) {
        try (var phone = new Phone(chromium, node, null)) {
            add("client: link, cold", phone.see(() -> phone.page().navigate(link)));
            add("client: her page", phone.see(() -> phone.page().click("button[lang=ro]")));
        }
    }

    private void logsIn(String user) {
        try (var phone = new Phone(chromium, node, null)) {
            add("login, cold", phone.see("/app"));
            phone.page().fill("#username", user);
            phone.page().fill("#password", user);
            add("start after login, cold", phone.see(() -> {
                phone.page().click("#kc-login");
                phone.page().waitForURL(url -> url.startsWith(node + "/app"));
            }));
        }
    }

    private void twice(String name, String path, Places.Member member) {
        try (var phone = new Phone(chromium, node, member.login())) {
            add(name + ", cold", phone.see(path));
            add(name + ", warm", phone.see(path));
        }
    }

    private void add(String name, Seen one) {
        seen.computeIfAbsent(name, none -> new ArrayList<>()).add(one);
    }

    private void print() {
        System.out.println("| page | LCP median | LCP worst | KB over the wire | at most 2.5 s |");
        System.out.println("|---|---|---|---|---|");
        seen.forEach((name, all) -> {
            var times = all.stream().mapToDouble(Seen::milliseconds).sorted().toArray();
            double worst = times[times.length - 1];
            System.out.printf(
                    "| %s | %.0f ms | %.0f ms | %.1f | %s |%n",
                    name,
                    times[times.length / 2],
                    worst,
                    all.stream().mapToInt(Seen::bytes).max().orElseThrow() / 1000.0,
                    worst <= MOST_MILLISECONDS ? "yes" : "no");
        });
    }
}
