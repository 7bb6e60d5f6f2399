package de.verweisnetz.benchmark.portal;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import de.verweisnetz.e2e.Chromium;
import de.verweisnetz.e2e.Visitor;
import de.verweisnetz.e2e.Wire;
import org.jspecify.annotations.Nullable;

/** A phone of some years ago on a slow network, whose browser knows nothing yet but may hold a login. */
final class Phone implements AutoCloseable {
    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final int SLOWER_PROCESSOR = 4;
    private static final int MILLISECONDS_THERE_AND_BACK = 150;
    private static final int BYTES_A_SECOND_DOWN = 1_600_000 / 8;
    private static final int BYTES_A_SECOND_UP = 750_000 / 8;

    /** When the largest thing of a page was there, in milliseconds since somebody asked for it. */
    private static final String LARGEST_PAINT =
            """
            () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
              .observe({type: 'largest-contentful-paint', buffered: true}))""";

    private final Visitor visitor;
    private final Wire wire;

    /** What somebody waited for, and what it took over the wire. */
    record Seen(double milliseconds, int bytes) {}

    /**
     * A fresh one.
     *
     * @param login what another browser keeps of one, or null
     */
    Phone(Chromium chromium, String node, @Nullable String login) {
        var device = new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true);
        if (login != null) {
            device.setStorageState(login);
        }
        visitor = chromium.visitor(node, device);
        wire = Wire.of(visitor);
        slowDown();
    }

    private void slowDown() {
        var session = visitor.context().newCDPSession(visitor.page());
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", MILLISECONDS_THERE_AND_BACK);
        network.addProperty("downloadThroughput", BYTES_A_SECOND_DOWN);
        network.addProperty("uploadThroughput", BYTES_A_SECOND_UP);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", SLOWER_PROCESSOR);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }

    Page page() {
        return visitor.page();
    }

    /** Goes somewhere and waits until all is there. */
    Seen see(Runnable way) {
        way.run();
        var taken = wire.taken(visitor);
        var paint = (Number) visitor.page().evaluate(LARGEST_PAINT);
        return new Seen(paint.doubleValue(), taken.bytes());
    }

    Seen see(String path) {
        return see(() -> visitor.open(path));
    }

    @Override
    public void close() {
        visitor.close();
    }
}
