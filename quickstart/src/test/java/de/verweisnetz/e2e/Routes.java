package de.verweisnetz.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages behind the login, as the portal's sources name them: a page that is added is among them by itself. */
record Routes(List<String> all) {
    private static final Path PORTAL = Path.of("../partner-portal/src/main/java/de/verweisnetz/portal");
    private static final Pattern MEMBER = Pattern.compile("(\\w+)\\.class,?");
    private static final Pattern PLACE = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
    /** The annotations of a method that is asked by a link. */
    private static final Pattern GET =
            Pattern.compile("((?:^    @.*\\n)*^    @GET\\n(?:^    @.*\\n)*)", Pattern.MULTILINE);

    static Routes ofStaff() throws IOException {
        var members = MEMBER.matcher(Files.readString(PORTAL.resolve("StaffApplication.java")))
                .results()
                .map(found -> found.group(1) + ".java")
                .toList();
        try (var files = Files.walk(PORTAL)) {
            return new Routes(
                    files.filter(file -> members.contains(file.getFileName().toString()))
                            .flatMap(Routes::of)
                            .distinct()
                            .sorted(Comparator.comparing((String route) -> route.contains("{"))
                                    .thenComparing(route -> route))
                            .toList());
        }
    }

    private static Stream<String> of(Path source) {
        try {
            var text = Files.readString(source);
            int body = text.indexOf("public class");
            var base = place(text.substring(0, body));
            return GET.matcher(text.substring(body)).results().map(get -> joined(base, place(get.group())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(String annotations) {
        var place = PLACE.matcher(annotations);
        return place.find() ? place.group(1) : "";
    }

    private static String joined(String base, String more) {
        return ("/app/" + base + "/" + more).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
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
