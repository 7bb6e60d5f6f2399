package de.verweisnetz.portal.layout;

import de.verweisnetz.portal.api.Me;
import de.verweisnetz.portal.assets.Assets;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.login.KeptForm;
import de.verweisnetz.portal.text.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the frame of a page needs: its title, the language, who is logged in, where she is. */
public record Page(
        String title, Texts t, Labels labels, String path, String query, Visit visit, boolean wrong, String area) {

    /** An entry of the navigation. */
    public record Entry(String address, String label, boolean current) {}

    public @Nullable Me member() {
        return visit.member();
    }

    public String csrf() {
        return visit.csrf();
    }

    /** Whether single keys do something. */
    public boolean shortcuts() {
        return visit.shortcuts();
    }

    /** A form of hers that was not sent and that this page does not show itself. */
    public @Nullable KeptForm unsent() {
        return visit.unsent().get().orElse(null);
    }

    public String asset(String name) {
        return Assets.address(name);
    }

    public String language() {
        return t.language();
    }

    /** The title of the window; says at once when the form has errors. */
    public String windowTitle() {
        String name = t.get("name");
        String whole = title.equals(name) ? name : title + " – " + name;
        return wrong ? t.get("form.error-title", "title", whole) : whole;
    }

    /** This page in another language, every filter kept. */
    public String inLanguage(String other) {
        String kept = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("lang="))
                .collect(Collectors.joining("&"));
        return path + "?" + (kept.isEmpty() ? "" : kept + "&") + "lang=" + other;
    }

    public boolean is(String role) {
        Me member = member();
        return member != null && member.is(role);
    }

    public boolean maySearch() {
        return is("streetworker") || is("partner") || is("coordinator");
    }

    /** Where the key for searching leads from a page without a search field; null where single keys do nothing. */
    public @Nullable String searchKey() {
        return shortcuts() && maySearch() ? "/app/search#search-text" : null;
    }

    public List<Entry> navigation() {
        List<Entry> entries = new ArrayList<>();
        Me member = member();
        if (member == null) {
            return entries;
        }
        add(entries, "search", maySearch());
        add(entries, "referrals", is("streetworker"));
        add(entries, "tasks", is("streetworker") || is("partner"));
        add(entries, "inbox", is("partner"));
        add(entries, "own-offers", is("partner"));
        add(entries, "suggestions", is("streetworker") || is("partner"));
        add(entries, "directory", is("coordinator"));
        add(entries, "overdue", is("coordinator"));
        add(entries, "phone", is("coordinator"));
        add(entries, "statistics", is("coordinator"));
        add(entries, "portal-feedback", is("coordinator") || is("admin"));
        add(entries, "rights", !is("admin") || member.roles().size() > 1);
        return entries;
    }

    /** The pages under the entry "directory" of the navigation. */
    public List<Entry> directory() {
        return Stream.of(
                        "directory/checks",
                        "directory/suggestions",
                        "directory/duplicates",
                        "imports",
                        "exports",
                        "directory/information",
                        "directory/keepers")
                .map(name -> new Entry(
                        "/app/" + name,
                        t.get("directory." + name.replace("directory/", "")),
                        path.startsWith("/app/" + name)))
                .toList();
    }

    /** The pages under the entry "rights" of the navigation. */
    public List<Entry> privacy() {
        boolean officer = is("dpo");
        Me member = member();
        List<Entry> entries = new ArrayList<>();
        privacy(entries, "rights", true);
        privacy(entries, "audit", officer);
        privacy(entries, "retention", officer);
        privacy(entries, "incident", officer);
        privacy(entries, "processing-record", officer);
        privacy(entries, "project-end", officer || is("coordinator") || member != null && member.manager());
        return entries;
    }

    private void privacy(List<Entry> entries, String name, boolean visible) {
        if (visible) {
            String address = "/app/" + name;
            entries.add(new Entry(address, t.get("privacy." + name), path.startsWith(address)));
        }
    }

    private void add(List<Entry> entries, String name, boolean visible) {
        if (visible) {
            entries.add(new Entry("/app/" + name, t.get("nav." + name), area.equals(name)));
        }
    }

    /** Which page this is, without what it is about: no id of anything is in it. */
    public static String template(String path) {
        String template = Arrays.stream(path.split("/"))
                .skip(1)
                .map(segment -> segment.matches("[a-z-]+") ? segment : "{id}")
                .collect(Collectors.joining("/", "/", ""));
        return template.matches("/app(/.*)?") && template.length() <= 100 ? template : "/app";
    }

    /** Encodes a value for the query of an address. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public Page withErrors() {
        return new Page(title, t, labels, path, query, visit, true, area);
    }
}
