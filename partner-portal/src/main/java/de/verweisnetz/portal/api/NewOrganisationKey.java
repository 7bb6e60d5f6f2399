package de.verweisnetz.portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A key in place of the one in use.
 *
 * @param jwk the public key; null to have the node make one
 * @param replaces the key in use; null where there is none
 */
public record NewOrganisationKey(String custody, @Nullable JsonNode jwk, @Nullable String replaces) {}
