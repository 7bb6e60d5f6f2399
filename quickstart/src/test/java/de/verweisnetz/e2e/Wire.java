package de.verweisnetz.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The browser's own count; what it took from its cache it does not count. */
public final class Wire {
    private final CDPSession session;
    private final Map<String, String> kinds = new HashMap<>();
    private final Set<String> cached = new HashSet<>();
    private Map<String, Integer> sizes = new HashMap<>();

    /** Bytes by what they are. */
    public record Taken(Map<String, Integer> sizes) {
        public int bytes() {
            return sizes.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int of(String kind) {
            return sizes.getOrDefault(kind, 0);
        }
    }

    /** Counts from now on what this visitor's browser takes. */
    public static Wire of(Visitor visitor) {
        return new Wire(visitor.context().newCDPSession(visitor.page()));
    }

    private Wire(CDPSession session) {
        this.session = session;
        session.send("Network.enable");
        session.on("Network.responseReceived", this::received);
        session.on("Network.requestServedFromCache", event -> cached.add(id(event)));
        session.on("Network.loadingFinished", this::finished);
    }

    public void forgetEverything() {
        session.send("Network.clearBrowserCache");
        sizes = new HashMap<>();
    }

    /** What came since the last time; the page has come to rest before. */
    public Taken taken(Visitor visitor) {
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        visitor.page().evaluate("document.fonts.ready.then(() => 0)");
        var taken = new Taken(sizes);
        sizes = new HashMap<>();
        return taken;
    }

    private void received(JsonObject event) {
        var response = event.getAsJsonObject("response");
        if (URI.create(response.get("url").getAsString()).getScheme().equals("http")) {
            kinds.put(id(event), event.get("type").getAsString());
        }
        if (response.has("fromDiskCache") && response.get("fromDiskCache").getAsBoolean()) {
            cached.add(id(event));
        }
    }

    private void finished(JsonObject event) {
        var kind = kinds.get(id(event));
        if (kind != null && !cached.contains(id(event))) {
            sizes.merge(kind, event.get("encodedDataLength").getAsInt(), Integer::sum);
        }
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
