package de.verweisnetz.platform.freetext;

import java.util.List;
import java.util.regex.Pattern;

/** Names of accounts on social media. */
final class HandleFinder implements TraceFinder {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.COMMENTS;

    private static final List<Pattern> SPELLINGS = List.of(
            // @muster_konto; a sign in front makes it something else: tod@s
            Pattern.compile(
                    """
                    (?<! [\\p{L}\\p{N}._%+-] )
                    @ (?= [\\p{N}_.]* \\p{L} ) [\\p{L}\\p{N}_] [\\p{L}\\p{N}_.-]{0,28} [\\p{L}\\p{N}_]
                    """,
                    FLAGS),
            // Telegram: muster_konto; a plain word behind the colon is none
            Pattern.compile(
                    """
                    \\b (?: insta(?:gram)? | telegram | tiktok | tik\\ tok | facebook | messenger | snapchat | discord | skype | viber | signal )
                    \\ ? [:=] \\ ?
                    (?= \\p{L}* [\\p{N}_.] [\\p{L}\\p{N}_] ) (?= [\\p{N}_.]* \\p{L} )
                    [\\p{L}\\p{N}_] [\\p{L}\\p{N}_.]{1,28} [\\p{L}\\p{N}_]
                    """,
                    FLAGS));

    @Override
    public List<Trace> find(String text) {
        return Matches.of(text, SPELLINGS, TraceKind.HANDLE);
    }
}
