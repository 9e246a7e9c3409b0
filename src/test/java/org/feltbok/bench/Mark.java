package org.feltbok.bench;

import java.util.List;

/** One thing that a user waits for. */
interface Mark {
    /** Number of the mark, such as G3. */
    String number();

    List<Line> measure(Workshop workshop) throws Exception;
}
