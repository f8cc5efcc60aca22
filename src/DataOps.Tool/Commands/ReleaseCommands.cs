using System.CommandLine;
using DataOps.Deployment.Releases;
using DataOps.Tool.Output;

namespace DataOps.Tool.Commands;

/// <summary><c>dataops release create|verify|show</c>.</summary>
internal static class ReleaseCommands
{
    public static Command Create(ToolConsole console) => new("release", "Makes release files and looks into them.")
    {
        CreateCreate(console),
        CreateVerify(console),
        CreateShow(console),
    };

    private static Command CreateCreate(ToolConsole console)
    {
        var input = new Option<string>("--input", "-i") { Description = "The folder the build left below obj: manifest.json, sql, seeds, checks.", Required = true };
        var output = new Option<string>("--output", "-o") { Description = "The release file to make.", Required = true };
        var commit = new Option<string?>("--commit") { Description = "The commit it is made from, to be recorded." };
        var command = new Command("create", "Makes the release file of a built project: the same content, the same bytes.") { input, output, commit };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetValue(output)!;
            var head = await ReleaseWriter
                .CreateAsync(parsed.GetValue(input)!, file, parsed.GetValue(commit), CommonOptions.ToolVersion, cancellation)
                .ConfigureAwait(false);
            console.Line($"{head.Project} {head.Version} -> {file}");
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command CreateVerify(ToolConsole console)
    {
        var file = CommonOptions.ReleaseFile();
        var command = new Command("verify", "Checks that a release file is whole and unchanged since it was made.") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var release = await Release.OpenAsync(parsed.GetValue(file)!, cancellation).ConfigureAwait(false);
            console.Line($"{release.Head.Project} {release.Head.Version} is whole: {release.Entries.Count} files, {release.Hash}");
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command CreateShow(ToolConsole console)
    {
        var file = CommonOptions.ReleaseFile();
        var format = CommonOptions.Format();
        var command = new Command("show", "Shows what a release holds.") { file, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var release = await Release.OpenAsync(parsed.GetValue(file)!, cancellation).ConfigureAwait(false);
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                console.Json(ReleaseView.Of(release), ToolJson.Default.ReleaseView);
            }
            else
            {
                ReleaseText.Print(release, console);
            }

            return ExitCodes.Success;
        });
        return command;
    }
}
