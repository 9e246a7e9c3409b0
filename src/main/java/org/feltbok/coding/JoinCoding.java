package org.feltbok.coding;

import org.feltbok.store.UnitOfWork;

/**
 * Takes out a coding that says no more than another: what people noted on it is theirs and stays.
 */
public final class JoinCoding {
    private JoinCoding() {}

    /**
     * @param gone id of the coding that goes
     * @param stays id of the one that stands for both, and takes over the memos
     */
    public static void into(UnitOfWork work, String gone, String stays) {
        memos(work, gone, stays);
        work.delete("coding", gone);
    }

    /** Memos on the one are memos on the other from now on. */
    public static void memos(UnitOfWork work, String from, String to) {
        new CodingStore(work.handle())
                .memosOn(from)
                .forEach(memo -> work.update("memo", memo, "target_id", to));
    }
}
