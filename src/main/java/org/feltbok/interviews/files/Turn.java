package org.feltbok.interviews.files;

/**
 * A stretch of a file that becomes a passage.
 *
 * @param who speaks, as the file names them; empty = not said
 * @param time from the beginning, as h:mm:ss; empty = not said
 * @param line of the file, or its page; 0 = not known
 */
public record Turn(String who, String time, String text, int line) {
    Turn with(String more) {
        return new Turn(who, time, text.isEmpty() ? more : text + more, line);
    }
}
