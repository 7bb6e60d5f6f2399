package de.verweisnetz.referral;

import java.util.List;

/**
 * The keys of an organisation.
 *
 * @param items the newest first
 * @param node the keys the node signs with, to check what it has sealed
 */
public record OrganisationKeysView(List<OrganisationKeyView> items, List<OrganisationKeyView> node) {}
