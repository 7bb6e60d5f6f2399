package de.verweisnetz.directory.rest;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import java.util.UUID;

/** Reads which document a path names: {@code service-at-locations} and an id. */
final class DocumentPath {
    private DocumentPath() {}

    static DocumentKey key(String kind, UUID id) {
        return EntityKind.ofProperty(kind.replace('-', '_'))
                .filter(known -> kind.indexOf('_') < 0)
                .map(known -> new DocumentKey(known, id))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }
}
