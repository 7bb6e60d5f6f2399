package de.verweisnetz.directory.duplicates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.directory.document.StoredDocument;
import de.verweisnetz.directory.duplicates.KeyRepository.Pair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what has changed with what it shares a value with, some at a time. */
@ApplicationScoped
public class Detection {
    private static final int AT_ONCE = 200;

    @Inject
    private DueRepository due;

    @Inject
    private Documents documents;

    @Inject
    private KeyRepository keys;

    @Inject
    private CandidateRepository candidates;

    /** What a pair was found to be. */
    record Finding(Pair pair, Score score, String firstHash, String secondHash) {}

    /** One step, a transaction of its own; false when nothing is left to compare. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean step() {
        var taken = due.take(AT_ONCE);
        taken.stream()
                .collect(Collectors.groupingBy(DocumentKey::kind))
                .forEach((kind, some) ->
                        compare(kind, some.stream().map(DocumentKey::id).collect(Collectors.toSet())));
        return !taken.isEmpty();
    }

    private void compare(EntityKind kind, Set<UUID> ids) {
        var known = keys.hashes(kind, ids);
        var now = read(kind, ids);
        var changed = now.stream()
                .filter(subject ->
                        !subject.hash().equals(known.get(subject.document().id())))
                .toList();
        var there = ids(now);
        var gone = ids.stream().filter(id -> !there.contains(id)).toList();
        var touched = Stream.concat(gone.stream(), ids(changed).stream()).collect(Collectors.toSet());
        if (!touched.isEmpty()) {
            due.addDependents(
                    touched.stream().map(id -> new DocumentKey(kind, id)).toList());
            keys.replace(kind, touched, changed);
            candidates.forget(kind, gone);
            judge(kind, ids(changed));
        }
    }

    private List<Subject> read(EntityKind kind, Set<UUID> ids) {
        var found =
                documents.find(ids.stream().map(id -> new DocumentKey(kind, id)).toList());
        var places = keys.places(kind, ids);
        return found.values().stream().map(document -> read(document, places)).toList();
    }

    private static Subject read(StoredDocument document, Map<UUID, List<ObjectNode>> places) {
        var key = document.key();
        return KeyReader.read(key, document.body(), places.getOrDefault(key.id(), List.of()));
    }

    private void judge(EntityKind kind, Set<UUID> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var pairs = keys.pairs(kind, changed);
        var involved = pairs.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .collect(Collectors.toSet());
        var subjects = keys.subjects(kind, involved);
        var rarity = keys.rarity(kind, weighed(pairs, subjects));
        var findings = new ArrayList<Finding>();
        for (var pair : pairs) {
            var first = Objects.requireNonNull(subjects.get(pair.first()));
            var second = Objects.requireNonNull(subjects.get(pair.second()));
            var score = Scoring.of(first, second, rarity);
            if (score.deservesALook()) {
                findings.add(new Finding(pair, score, first.hash(), second.hash()));
            }
        }
        candidates.replace(kind, changed, findings);
    }

    /** Only these decide how much a pair has in common: most of what an entry is compared by nobody else has. */
    private static Set<Key> weighed(Collection<Pair> pairs, Map<UUID, Subject> subjects) {
        return pairs.stream()
                .flatMap(pair -> Objects.requireNonNull(subjects.get(pair.first()))
                        .weighedBeside(Objects.requireNonNull(subjects.get(pair.second()))))
                .collect(Collectors.toSet());
    }

    private static Set<UUID> ids(Collection<Subject> subjects) {
        return subjects.stream().map(subject -> subject.document().id()).collect(Collectors.toSet());
    }
}
