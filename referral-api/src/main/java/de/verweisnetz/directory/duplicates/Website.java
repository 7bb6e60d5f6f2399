package de.verweisnetz.directory.duplicates;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.place.Places;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.jspecify.annotations.Nullable;

/**
 * A website's address, in the forms in which equal means the same.
 *
 * <p>Whose a site is, its registered domain says, whatever stands before it. Where many share a domain it does not: with
 * builders of sites the whole host decides, in networks and on the pages of towns, Kreise and Länder the path does too.
 */
final class Website {
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
    private static final Pattern INDEX = Pattern.compile("/(index|home|start|startseite)\\.[a-z]{3,5}$");
    // Knows what nobody can register below: co.at and org.pl, and the builders of sites that told the list.
    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();
    private static final Set<String> NETWORKS = Set.of(
            "facebook.com",
            "fb.com",
            "instagram.com",
            "linkedin.com",
            "linktr.ee",
            "t.me",
            "tiktok.com",
            "twitter.com",
            "wa.me",
            "x.com",
            "xing.com",
            "youtube.com",
            "google.com",
            "betterplace.org",
            "nebenan.de");
    // Those that are not on that list.
    private static final Set<String> BUILDERS = Set.of(
            "beepworld.de",
            "blogspot.com",
            "business.site",
            "chayns.site",
            "de.tl",
            "github.io",
            "gitlab.io",
            "jimdo.com",
            "jimdofree.com",
            "jimdosite.com",
            "netlify.app",
            "npage.de",
            "square.site",
            "webnode.page",
            "weebly.com",
            "wixsite.com",
            "wordpress.com",
            // Reserved for examples, where each host stands for a site of its own.
            "example.com",
            "example.net",
            "example.org");
    private static final Pattern PUBLIC_BODY =
            Pattern.compile("(bund|nrw|rlp|service-bw|(land)?kreis|lkr?|lra|stadt|gemeinde|samtgemeinde|markt|bezirk)");
    private static final Pattern OF_A_PUBLIC_BODY = Pattern.compile(
            "((land)?kreis|lkr?|lra|stadt|gemeinde|verbandsgemeinde|samtgemeinde|markt|bezirksamt|bezirk)-.+|.+-kreis");
    private static final Set<String> LAENDER = CodeLists.load().list(CodeListName.LAND).codes().stream()
            .map(Code::code)
            .map(land -> CodeLists.load().label(CodeListName.LAND, land, Locale.GERMAN))
            .map(Folded::letters)
            .collect(Collectors.toUnmodifiableSet());

    private final String host;
    private final String path;
    private final @Nullable String query;

    private Website(URI uri) {
        var name = IDN.toUnicode(uri.getHost()).toLowerCase(Locale.ROOT);
        host = name.startsWith("www.") ? name.substring(4) : name;
        var whole = uri.getPath() == null ? "" : INDEX.matcher(uri.getPath()).replaceFirst("");
        path = whole.replaceFirst("/+$", "");
        query = uri.getRawQuery();
    }

    /** Whose site it is; nothing where the address does not tell. */
    static Optional<String> owner(String address) {
        return read(address).flatMap(Website::owner);
    }

    /** Which page of it. */
    static Optional<String> page(String address) {
        return read(address).map(site -> site.host + site.path);
    }

    private static Optional<Website> read(String address) {
        var text = address.strip();
        try {
            var uri = URI.create(text.contains("://") ? text : "http://" + text);
            boolean isSite = uri.getHost() != null && uri.getUserInfo() == null;
            return isSite ? Optional.of(new Website(uri)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> owner() {
        if (!host.contains(".") || NUMBERS.matcher(host).matches()) {
            return Optional.of(host);
        }
        var registered = SUFFIXES.getDomainRoot(host);
        if (registered == null) {
            return Optional.empty();
        }
        if (NETWORKS.contains(registered)) {
            return account(registered);
        }
        if (BUILDERS.contains(registered)) {
            return host.equals(registered) ? Optional.empty() : Optional.of(host);
        }
        return Optional.of(isOfPublicBody(registered) ? host + path.toLowerCase(Locale.ROOT) : registered);
    }

    /** Whoever has only the network's own address there has no site. */
    private Optional<String> account(String network) {
        var account = path.toLowerCase(Locale.ROOT);
        var number = account.endsWith(".php") && query != null ? "?" + query : "";
        return account.isEmpty() ? Optional.empty() : Optional.of(network + account + number);
    }

    /** Towns by the table that comes with the program: other processes must read the same. */
    private static boolean isOfPublicBody(String registered) {
        var name = registered.substring(0, registered.indexOf('.'));
        return registered.endsWith(".de")
                && (PUBLIC_BODY.matcher(name).matches()
                        || OF_A_PUBLIC_BODY.matcher(name).matches()
                        || LAENDER.contains(Folded.letters(name))
                        || Places.builtIn().find(name).isPresent());
    }
}
