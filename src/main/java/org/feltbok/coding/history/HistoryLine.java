package org.feltbok.coding.history;

import org.feltbok.store.Change;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One thing that somebody did to codings or codes.
 *
 * @param who name of who did it, as it was then
 * @param coder whose coding it is; empty where it is about a code
 * @param code what the code is called; empty if it is about none
 * @param before what stood there; empty if nothing did, or for what is given or taken off
 * @param after what stands there since
 * @param caseName as it may be told; empty = of no case
 * @param source the question, or the role of who was asked; empty = about no text
 * @param words what the code lies on, or the text that it is about
 * @param itemId the question of the answer; null = none
 * @param codeIds identities of the codes that it is about: also of that one which another was
 *     merged into
 */
public record HistoryLine(
        long change,
        Instant at,
        String who,
        Change.Kind kind,
        Act act,
        String coder,
        String code,
        String before,
        String after,
        String caseName,
        String source,
        String words,
        @Nullable String itemId,
        List<String> codeIds) {
    public HistoryLine {
        codeIds = List.copyOf(codeIds);
    }

    /** What was done. */
    public enum Act {
        GAVE,
        TOOK_OFF,
        MOVED,
        LOST,
        SETTLED,
        LEFT_OUT,
        UNSETTLED,
        FINISHED,
        REOPENED,
        MEMO,
        CODE_MADE,
        CODE_REMOVED,
        CODE_RENAMED,
        CODE_DEFINED,
        CODE_PLACED,
        CODE_RETIRED,
        CODE_REVIVED,
        CODE_MERGED;

        /** Key of the words for it. */
        public String key() {
            return "codehistory.act." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
