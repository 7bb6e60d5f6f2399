package de.verweisnetz.e2e;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody who goes from page to page and looks closely at each; what she finds wrong she tells at the end. */
final class Tour implements AutoCloseable {
    /** The routes of all pages that somebody has seen. */
    private static final Set<String> SEEN = new HashSet<>();

    private final String who;
    private final Visitor visitor;
    private final Routes routes;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, String> titles = new HashMap<>();

    Tour(String who, Visitor visitor, Routes routes) {
        this.who = who;
        this.visitor = visitor;
        this.routes = routes;
    }

    Tour logsIn() {
        visitor.logIn(who, "/app");
        return this;
    }

    Page page() {
        return visitor.page();
    }

    /** An address of this node, or a whole one that somebody was given. */
    Tour opens(String address) {
        if (address.startsWith("/")) {
            visitor.open(address);
        } else {
            page().navigate(address);
        }
        return this;
    }

    Tour sees(String name, String address) {
        return opens(address).sees(name);
    }

    /** What the first such link or button leads to. */
    Tour finds(String name, String selector) {
        page().locator(selector).first().click();
        page().waitForLoadState();
        return sees(name);
    }

    Tour sees(String name) {
        SEEN.add(look(name));
        return this;
    }

    private String look(String name) {
        wrong.addAll(Look.closely(page(), who + "/" + name));
        var path = URI.create(page().url()).getPath();
        var route = routes.to(path).orElse(path);
        var title = page().title();
        var other = titles.putIfAbsent(title, route);
        if (other != null && !other.equals(route) && !path.matches("/[vkrcm](/.*)?")) {
            wrong.add(who + "/" + name + " has the title of " + other + ": " + title);
        }
        return route;
    }

    /** What is closed to her, and what is not there. */
    Tour seesWhereNothingIs(String forbidden, String list) {
        opens(forbidden).look("forbidden");
        opens(list + "/" + UUID.randomUUID()).look("not there");
        return this;
    }

    static Set<String> seen() {
        return SEEN;
    }

    List<String> wrong() {
        return wrong;
    }

    @Override
    public void close() {
        visitor.close();
    }
}
