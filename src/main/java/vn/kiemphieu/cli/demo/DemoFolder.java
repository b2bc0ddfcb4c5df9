package vn.kiemphieu.cli.demo;

import java.nio.file.Path;

/** Where the files of one count stand. */
record DemoFolder(Path root) {
    Path election() {
        return root.resolve("election.json");
    }

    Path blank() {
        return root.resolve("phieu-trang.pdf");
    }

    Path template() {
        return root.resolve("mau-phieu");
    }

    Path station() {
        return root.resolve("diem-kiem-phieu");
    }

    /** What the scanner gave, with the truth about it. */
    Path deck() {
        return root.resolve("may-quet");
    }

    /** The ballots that are typed in. */
    Path typedDeck() {
        return root.resolve("nhap-tay");
    }

    Path typings() {
        return root.resolve("nhap-tay.csv");
    }

    Path rulings() {
        return root.resolve("rulings.csv");
    }

    Path picture() {
        return root.resolve("phieu-da-doc.png");
    }

    Path minutes() {
        return root.resolve("bien-ban.pdf");
    }

    /** Every other paper: forms, lists, journal, the result to read out. */
    Path papers() {
        return root.resolve("giay-to");
    }

    /** What the secretary carries to the level above. */
    Path parcel() {
        return root.resolve("goi-ket-qua");
    }

    Path export() {
        return root.resolve("xuat-csv");
    }
}
