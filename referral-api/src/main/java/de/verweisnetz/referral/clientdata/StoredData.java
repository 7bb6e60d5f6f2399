package de.verweisnetz.referral.clientdata;

import de.verweisnetz.referral.sealing.Address;
import de.verweisnetz.referral.sealing.EnvelopeException;
import de.verweisnetz.referral.sealing.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Client data as they lie in the database.
 *
 * @param sealed null once they are forgotten
 */
record StoredData(KeptData kept, Address address, @Nullable String sealed, UUID recipientKey, UUID senderKey) {

    String envelope() {
        if (sealed == null) {
            throw new EnvelopeException(Refusal.SHAPE);
        }
        return sealed;
    }

    boolean isForgotten() {
        return kept.state() == ClientDataState.FORGOTTEN;
    }
}
