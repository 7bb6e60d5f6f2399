package de.verweisnetz.data.intake.file;

import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.report.Hostile;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Lets only so many characters through until the budget is renewed, so that no single record fills the memory. */
public final class BudgetReader extends FilterReader {
    private final int budget;
    private long used;

    public BudgetReader(Reader in, int budget) {
        super(in);
        this.budget = budget;
    }

    public void renew() {
        used = 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (used > budget) {
            throw new Hostile(FindingCode.RECORD_TOO_LARGE, budget);
        }
        int read = super.read(target, offset, length);
        used += Math.max(read, 0);
        return read;
    }
}
