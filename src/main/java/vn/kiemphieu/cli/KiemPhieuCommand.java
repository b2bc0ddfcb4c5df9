package vn.kiemphieu.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import vn.kiemphieu.cli.audit.AuditCommand;
import vn.kiemphieu.cli.demo.DemoCommand;
import vn.kiemphieu.cli.election.ElectionCommand;
import vn.kiemphieu.cli.scanner.ScannersCommand;
import vn.kiemphieu.cli.station.AccountsCommand;
import vn.kiemphieu.cli.station.ArchiveCommand;
import vn.kiemphieu.cli.station.BackupCommand;
import vn.kiemphieu.cli.station.BatchCommand;
import vn.kiemphieu.cli.station.CloseCommand;
import vn.kiemphieu.cli.station.EnterCommand;
import vn.kiemphieu.cli.station.ExportCommand;
import vn.kiemphieu.cli.station.FiguresCommand;
import vn.kiemphieu.cli.station.HealthCommand;
import vn.kiemphieu.cli.station.InitCommand;
import vn.kiemphieu.cli.station.KeyCommand;
import vn.kiemphieu.cli.station.MinutesCommand;
import vn.kiemphieu.cli.station.ParticularsCommand;
import vn.kiemphieu.cli.station.PeopleCommand;
import vn.kiemphieu.cli.station.ReadyCommand;
import vn.kiemphieu.cli.station.ReopenCommand;
import vn.kiemphieu.cli.station.RereadCommand;
import vn.kiemphieu.cli.station.RestoreCommand;
import vn.kiemphieu.cli.station.ResultCommand;
import vn.kiemphieu.cli.station.ReviewCommand;
import vn.kiemphieu.cli.station.RoundCommand;
import vn.kiemphieu.cli.station.ScanCommand;
import vn.kiemphieu.cli.station.SettingsCommand;
import vn.kiemphieu.cli.station.TallyCommand;
import vn.kiemphieu.cli.station.VerifyCommand;

/** The root command with all it can do; one line per subcommand. */
@Command(
        subcommands = {
            // one class a line, in the order of product.md
            DemoCommand.class,
            AppCommand.class,
            GuideCommand.class,
            ElectionCommand.class,
            TemplateCommand.class,
            InitCommand.class,
            PeopleCommand.class,
            SettingsCommand.class,
            ReadyCommand.class,
            ScanCommand.class,
            BatchCommand.class,
            FiguresCommand.class,
            ReviewCommand.class,
            EnterCommand.class,
            ParticularsCommand.class,
            TallyCommand.class,
            CloseCommand.class,
            ReopenCommand.class,
            ResultCommand.class,
            RoundCommand.class,
            MinutesCommand.class,
            ExportCommand.class,
            AuditCommand.class,
            RereadCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ArchiveCommand.class,
            HealthCommand.class,
            KeyCommand.class,
            AccountsCommand.class,
            ReadCommand.class,
            ScannersCommand.class,
            CalibrateCommand.class,
            TestDeckCommand.class,
            TrainCommand.class,
            BenchCommand.class,
            HelpCommand.class,
        })
final class KiemPhieuCommand extends RootCommand {}
