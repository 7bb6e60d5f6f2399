/**
 * The directory out of the house: documents as HSDS JSON, ndjson or datapackage without any loss, offers as flat tables.
 *
 * <p>What is written passes {@link de.verweisnetz.data.exchange.ExportView} here once more, whatever the caller did.
 */
@NullMarked
package de.verweisnetz.data.export;

import org.jspecify.annotations.NullMarked;
