package de.verweisnetz.referral.clientdata;

import de.verweisnetz.referral.sealing.OpeningOfData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client may know of the data she left, without seeing them: whoever finds her link must not read them.
 *
 * @param enteredBy null as long as nobody has entered anything
 * @param openings every time the data were given out
 */
@Door
public record OwnData(
        ClientDataState state,
        @Nullable EnteredBy enteredBy,
        @Nullable Instant sealedAt,
        @Nullable Instant forgottenAt,
        List<OpeningOfData> openings) {}
