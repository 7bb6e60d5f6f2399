package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import de.verweisnetz.quickstart.NodeClock;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser. Whatever she does, the page may ask nobody but this node and may break nothing. */
public final class Visitor implements AutoCloseable {
    private static final double PATIENCE = 60_000;

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(String address, BrowserContext context) {
        this.address = address;
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        // By the time somebody else sits down at her browser, what was done before can no longer be undone.
        NodeClock.release();
        page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:") && !request.url().startsWith("data:")) {
                complaints.add("asked " + request.url());
            }
        });
        page.onPageError(error -> complaints.add("script error " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public Visitor open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Logs a demo user in through Keycloak and lands where the path leads. */
    public Visitor logIn(String user, String path) {
        open(path);
        page.fill("#username", user);
        page.fill("#password", user);
        page.click("#kc-login");
        page.waitForURL(url -> url.startsWith(address + "/app"));
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
