package de.verweisnetz.referral.voucher;

import de.verweisnetz.platform.problem.ProblemType;

/** Problems of codes and of the cards that give them. */
public enum CodeProblem implements ProblemType {
    /** The offer behind the card is no longer in the directory. */
    CARD_OVER("card-over", 410),
    /** The offer takes no referrals with a code, or not today. */
    CARD_GIVES_NO_CODE("card-gives-no-code", 409),
    CARD_RULE("card-rule", 422),
    TOO_MANY_WRONG_CODES("too-many-wrong-codes", 429);

    private final String code;
    private final int status;

    CodeProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
