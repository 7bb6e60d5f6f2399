package de.verweisnetz.portal.login;

import de.verweisnetz.portal.api.ApiProblem;

/** Somebody has logged in whom this node does not know, or knows no more. */
public class NotAMember extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAMember(ApiProblem refused) {
        super(refused);
    }
}
