using System.CommandLine;
using System.Reflection;
using DataOps.Tool.Output;

namespace DataOps.Tool.Commands;

/// <summary>Options and arguments that several commands share.</summary>
internal static class CommonOptions
{
    public static string ToolVersion { get; } =
        (typeof(CommonOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    public static Option<OutputFormat> Format() => new("--format")
    {
        Description = "For people (text) or for programs (json: one object).",
        DefaultValueFactory = static _ => OutputFormat.Text,
    };

    public static Argument<string> ReleaseFile() => new("FILE") { Description = "The release file, such as Shop.1.4.0.dataops." };
}
