package de.verweisnetz.directory;

import de.verweisnetz.data.codelist.CodeListName;

/** Says which codes of a list this node offers, where its settings decide. */
public interface OfferedCodes {
    CodeListName list();

    boolean offers(String code);
}
