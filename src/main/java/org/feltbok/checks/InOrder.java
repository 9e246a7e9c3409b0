package org.feltbok.checks;

import org.jspecify.annotations.Nullable;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.RandomAccess;

/**
 * Things in their order, no two of the same place; does not change. Putting one in or taking one
 * out gives another list that shares nearly all with this one, in a time that hardly grows with
 * their number, and so does finding the n-th.
 *
 * <p>A tree balanced by weight with the parameters 3 and 2 (Hirai and Yamamoto 2011, "Balancing
 * weight-balanced trees").
 */
final class InOrder<E> extends AbstractList<E> implements RandomAccess {
    private static final int DELTA = 3;
    private static final int GAMMA = 2;

    private record Node<E>(@Nullable Node<E> left, E element, @Nullable Node<E> right, int size) {}

    private final Comparator<? super E> order;
    private final @Nullable Node<E> root;

    private InOrder(Comparator<? super E> order, @Nullable Node<E> root) {
        this.order = order;
        this.root = root;
    }

    static <E> InOrder<E> by(Comparator<? super E> order) {
        return new InOrder<>(order, null);
    }

    /** With this one, in the place of one that has the same place. */
    InOrder<E> with(E element) {
        return new InOrder<>(order, with(root, element));
    }

    /** Without the one of the same place, if there is one. */
    InOrder<E> without(E element) {
        return new InOrder<>(order, without(root, element));
    }

    @Override
    public int size() {
        return size(root);
    }

    @Override
    public E get(int index) {
        Node<E> node = root;
        int at = index;
        while (node != null) {
            int before = size(node.left);
            if (at == before) {
                return node.element;
            }
            if (at < before) {
                node = node.left;
            } else {
                at -= before + 1;
                node = node.right;
            }
        }
        throw new IndexOutOfBoundsException(index);
    }

    /** How many stand before the place of this one, which itself need not be there. */
    int before(E element) {
        int before = 0;
        Node<E> node = root;
        while (node != null) {
            if (order.compare(node.element, element) < 0) {
                before += size(node.left) + 1;
                node = node.right;
            } else {
                node = node.left;
            }
        }
        return before;
    }

    @Override
    public Iterator<E> iterator() {
        Deque<Node<E>> waiting = new ArrayDeque<>();
        descend(waiting, root);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !waiting.isEmpty();
            }

            @Override
            public E next() {
                if (waiting.isEmpty()) {
                    throw new NoSuchElementException();
                }
                Node<E> node = waiting.pop();
                descend(waiting, node.right);
                return node.element;
            }
        };
    }

    private static <E> void descend(Deque<Node<E>> waiting, @Nullable Node<E> from) {
        for (Node<E> node = from; node != null; node = node.left) {
            waiting.push(node);
        }
    }

    private static int size(@Nullable Node<?> node) {
        return node == null ? 0 : node.size;
    }

    private Node<E> with(@Nullable Node<E> node, E element) {
        if (node == null) {
            return node(null, element, null);
        }
        int compared = order.compare(element, node.element);
        if (compared == 0) {
            return node(node.left, element, node.right);
        }
        return compared < 0
                ? balanced(with(node.left, element), node.element, node.right)
                : balanced(node.left, node.element, with(node.right, element));
    }

    private @Nullable Node<E> without(@Nullable Node<E> node, E element) {
        if (node == null) {
            return null;
        }
        int compared = order.compare(element, node.element);
        if (compared < 0) {
            return balanced(without(node.left, element), node.element, node.right);
        }
        if (compared > 0) {
            return balanced(node.left, node.element, without(node.right, element));
        }
        if (node.right == null) {
            return node.left;
        }
        E next = first(node.right);
        return balanced(node.left, next, without(node.right, next));
    }

    private static <E> E first(Node<E> from) {
        Node<E> node = from;
        for (Node<E> left = node.left; left != null; left = left.left) {
            node = left;
        }
        return node.element;
    }

    private static <E> Node<E> node(@Nullable Node<E> left, E element, @Nullable Node<E> right) {
        return new Node<>(left, element, right, size(left) + 1 + size(right));
    }

    private static <E> Node<E> balanced(
            @Nullable Node<E> left, E element, @Nullable Node<E> right) {
        if (right != null && isHeavy(right, left)) {
            return toTheLeft(left, element, right);
        }
        if (left != null && isHeavy(left, right)) {
            return toTheRight(left, element, right);
        }
        return node(left, element, right);
    }

    private static boolean isHeavy(@Nullable Node<?> one, @Nullable Node<?> other) {
        return size(one) + 1 > DELTA * (size(other) + 1);
    }

    private static <E> Node<E> toTheLeft(@Nullable Node<E> left, E element, Node<E> right) {
        Node<E> inner = right.left;
        if (inner == null || size(inner) + 1 < GAMMA * (size(right.right) + 1)) {
            return node(node(left, element, inner), right.element, right.right);
        }
        return node(
                node(left, element, inner.left),
                inner.element,
                node(inner.right, right.element, right.right));
    }

    private static <E> Node<E> toTheRight(Node<E> left, E element, @Nullable Node<E> right) {
        Node<E> inner = left.right;
        if (inner == null || size(inner) + 1 < GAMMA * (size(left.left) + 1)) {
            return node(left.left, left.element, node(inner, element, right));
        }
        return node(
                node(left.left, left.element, inner.left),
                inner.element,
                node(inner.right, element, right));
    }
}
