package de.verweisnetz.directory.upkeep;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Candidates for a check, each with what a test says and nothing else. */
final class TestCandidate {
    static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private TestCandidate() {}

    static Candidate confirmed(LocalDate on, int use, OpenReason... reported) {
        return candidate(on, "OPEN", use, null, reported);
    }

    static Candidate resting(LocalDate until, OpenReason... reported) {
        return candidate(TODAY, "OPEN", 0, until, reported);
    }

    static Candidate withoutLight(LocalDate on, int use) {
        return candidate(on, "UNKNOWN", use, null);
    }

    static OpenReason reported(CheckReason reason, int reports) {
        return new OpenReason(reason, reports, TODAY, null);
    }

    private static Candidate candidate(
            LocalDate verifiedOn, String light, int use, LocalDate notBefore, OpenReason... reported) {
        return new Candidate(
                UUID.randomUUID(),
                "Musterstelle",
                new CheckItem.Organization(new UUID(0, 7), "Musterverein"),
                "Musterstadt",
                verifiedOn,
                null,
                light,
                true,
                null,
                use,
                List.of(reported),
                0,
                notBefore,
                new Ages(180, 365));
    }
}
