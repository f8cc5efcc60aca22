using System.CommandLine;
using DataOps.Tool.Projects;

namespace DataOps.Tool.Commands;

/// <summary>Which release a command is about: a file, or what a project's publish profile says of one.</summary>
internal sealed class ReleaseSource
{
    public Argument<string?> File { get; } = new("FILE")
    {
        Description = "The release file, such as Shop.1.4.0.dataops.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<string?> Project { get; } = new("--project", "-p")
    {
        Description = "A project instead of FILE: its publish profile says what to deploy and where.",
    };

    public Option<string?> Profile { get; } = new("--profile") { Description = "The publish profile of --project; default: the project's own." };

    public void AddTo(Command command)
    {
        command.Add(File);
        command.Add(Project);
        command.Add(Profile);
        command.Validators.Add(result =>
        {
            if ((result.GetValue(File) is null) == (result.GetValue(Project) is null))
            {
                result.AddError("Name a release FILE, or a project with --project.");
            }

            if (result.GetValue(Profile) is not null && result.GetValue(Project) is null)
            {
                result.AddError("--profile belongs to --project.");
            }
        });
    }

    /// <summary>The release file, and the profile where there is a project.</summary>
    public (string File, PublishProfile? Profile) Resolve(ParseResult parsed)
    {
        if (parsed.GetValue(Project) is not { } project)
        {
            return (parsed.GetValue(File)!, null);
        }

        var profile = PublishProfile.Read(project, parsed.GetValue(Profile));
        return (profile.ReleaseFile, profile);
    }
}
