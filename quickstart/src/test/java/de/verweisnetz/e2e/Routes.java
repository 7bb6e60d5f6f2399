package de.verweisnetz.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages that links lead to, as the portal's sources name them: a page that is added is among them by itself. */
record Routes(List<String> all) {
    private static final Path PORTAL = Path.of("../partner-portal/src/main/java/de/verweisnetz/portal");
    private static final Pattern MEMBER = Pattern.compile("(\\w+)\\.class,?");
    private static final Pattern PLACE = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
    private static final Pattern SUPERCLASS = Pattern.compile("public class \\w+ extends (\\w+)");
    /** The annotations of a method that is asked by a link. */
    private static final Pattern GET =
            Pattern.compile("((?:^    @.*\\n)*^    @GET\\n(?:^    @.*\\n)*)", Pattern.MULTILINE);

    /** Behind the login. */
    static Routes ofStaff() throws IOException {
        return of(Map.of("StaffApplication", "/app/"));
    }

    /** All that a browser is answered with by the six applications of the portal. */
    static Routes ofEverybody() throws IOException {
        return of(Map.of(
                "StaffApplication", "/app/",
                "PublicApplication", "/v/",
                "CardApplication", "/k/",
                "AnswerLinkApplication", "/r/",
                "CheckLinkApplication", "/c/",
                "MailConfirmationApplication", "/m/"));
    }

    private static Routes of(Map<String, String> applications) throws IOException {
        try (var files = Files.walk(PORTAL)) {
            var sources = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            Routes::text,
                            (one, other) -> one));
            return new Routes(applications.entrySet().stream()
                    .flatMap(application -> of(application.getKey(), application.getValue(), sources))
                    .distinct()
                    .sorted(Comparator.comparing((String route) -> route.contains("{"))
                            .thenComparing(route -> route))
                    .toList());
        }
    }

    private static Stream<String> of(String application, String root, Map<String, String> sources) {
        return MEMBER.matcher(sources.get(application))
                .results()
                .map(found -> sources.getOrDefault(found.group(1), ""))
                .filter(text -> text.contains("public class"))
                .flatMap(text -> gets(root, text, sources));
    }

    /** Its own and those that it has from the class it extends. */
    private static Stream<String> gets(String root, String text, Map<String, String> sources) {
        int body = text.indexOf("public class");
        var base = place(text.substring(0, body));
        var more = SUPERCLASS
                .matcher(text)
                .results()
                .map(found -> sources.getOrDefault(found.group(1), ""))
                .findFirst()
                .orElse("");
        return GET.matcher(text.substring(body) + more).results().map(get -> joined(root, base, place(get.group())));
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(String annotations) {
        var place = PLACE.matcher(annotations);
        return place.find() ? place.group(1) : "";
    }

    private static String joined(String root, String base, String more) {
        return (root + base + "/" + more).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }

    /** The one that an address leads to; one without parameters goes first. */
    Optional<String> to(String address) {
        var path = address.replaceFirst("\\?.*", "");
        return all.stream()
                .filter(route -> path.matches(route.replaceAll("\\{[^}]+}", "[^/]+")))
                .findFirst();
    }

    List<String> without(Collection<String> some) {
        return all.stream().filter(route -> !some.contains(route)).toList();
    }
}
