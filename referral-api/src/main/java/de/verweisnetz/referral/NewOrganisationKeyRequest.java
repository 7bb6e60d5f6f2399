package de.verweisnetz.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.referral.sealing.Custody;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key in place of the one in use.
 *
 * @param custody NODE to have the node make one
 * @param jwk the public key, with EXTERNAL only
 * @param replaces the key in use; absent where there is none
 */
public record NewOrganisationKeyRequest(@NotNull Custody custody, @Nullable ObjectNode jwk, @Nullable UUID replaces) {

    @AssertTrue
    boolean isKeyThereExactlyWhenExternal() {
        return custody == null || (custody == Custody.EXTERNAL) == (jwk != null);
    }
}
