package vn.kiemphieu.report.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * A paper on A4 pages, whatever file it becomes.
 *
 * @param title for the file's description
 * @param mark what it is as long as it is not official, across every page; empty for an official paper
 * @param issue which issue it is and which it replaces, at the head of every page; may be empty
 */
public record Paper(String title, String mark, String issue, List<Block> blocks) {
    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** This paper and, from a new page on, another's content. */
    public Paper followedBy(Paper other) {
        List<Block> all = new ArrayList<>(blocks);
        all.add(new Block.PageBreak());
        all.addAll(other.blocks);
        return new Paper(title, mark, issue, all);
    }
}
