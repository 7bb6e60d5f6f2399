package de.verweisnetz.architecture;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which module may import which. The last row reads the event log and is imported by nobody. */
final class ModuleMap {
    static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("identity", Set.of("platform")),
            Map.entry("privacy", Set.of("platform", "identity")),
            Map.entry("feedback", Set.of("platform", "identity", "privacy")),
            Map.entry("directory", Set.of("platform", "identity", "privacy")),
            Map.entry("referral", Set.of("platform", "identity", "privacy", "directory")),
            Map.entry("reporting", Set.of("platform", "identity", "privacy", "directory", "referral")),
            Map.entry("partner", Set.of("platform", "identity", "privacy", "directory", "referral")),
            Map.entry("notification", Set.of("platform", "identity", "privacy", "directory", "referral")),
            Map.entry("federation", Set.of("platform", "identity", "privacy", "directory", "referral")),
            Map.entry("fhir", Set.of("platform", "identity", "privacy", "directory", "referral")));

    /** Modules that exist today. */
    static final Set<String> BUILT =
            Set.of("platform", "identity", "privacy", "directory", "referral", "reporting", "notification", "feedback");

    private ModuleMap() {}

    static Set<String> closed(String module) {
        var others = new HashSet<>(ALLOWED.keySet());
        others.removeAll(ALLOWED.get(module));
        others.remove(module);
        return others;
    }
}
