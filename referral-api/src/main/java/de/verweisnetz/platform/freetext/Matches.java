package de.verweisnetz.platform.freetext;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What several searches found in one text. */
final class Matches {
    private Matches() {}

    static List<Trace> of(String text, List<Pattern> patterns, TraceKind kind) {
        return joined(patterns.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(match -> innerTrace(kind, match))
                .toList());
    }

    static Trace trace(TraceKind kind, MatchResult match) {
        return new Trace(kind, match.start(), match.end() - match.start());
    }

    /** Where the trace is only part of what was searched for: the first group. */
    private static Trace innerTrace(TraceKind kind, MatchResult match) {
        return match.groupCount() == 0
                ? trace(kind, match)
                : new Trace(kind, match.start(1), match.end(1) - match.start(1));
    }

    /** Those that overlap become one: several searches may have seen parts of the same thing. */
    static List<Trace> joined(Collection<Trace> traces) {
        var joined = new ArrayList<Trace>();
        for (var trace :
                traces.stream().sorted(Comparator.comparingInt(Trace::start)).toList()) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || trace.start() >= last.end()) {
                joined.add(trace);
            } else {
                int end = Math.max(last.end(), trace.end());
                joined.set(joined.size() - 1, new Trace(last.kind(), last.start(), end - last.start()));
            }
        }
        return joined;
    }
}
