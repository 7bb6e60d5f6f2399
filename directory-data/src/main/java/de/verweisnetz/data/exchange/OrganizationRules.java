package de.verweisnetz.data.exchange;

import de.verweisnetz.data.codelist.CodeListName;

/** What an organisation must hold. */
final class OrganizationRules {
    private OrganizationRules() {}

    static void check(Inspection organization) {
        organization.required("name");
        organization.recommended("description", Profile.PROPERTY);
        organization.object(Profile.PROPERTY).ifPresent(profile -> {
            profile.recommended("carrier", "law");
            profile.code("carrier", CodeListName.CARRIER);
            profile.code("law", CodeListName.LAW);
        });
    }
}
