using DataOps.Sql.Diagnostics;

namespace DataOps.Build;

/// <summary>What the package's targets say themselves; MSBuild's files hold the texts, and a test holds the two together.</summary>
internal static class BuildDiagnostics
{
    /// <summary>A publish asked for a profile that does not exist.</summary>
    public static readonly DiagnosticDescriptor MissingPublishProfile = new(
        "DOPS8901",
        "Publish profile that does not exist",
        "There is no publish profile '{0}': '{1}' does not exist. Name a profile of Properties/PublishProfiles, or publish with -p:PublishProfile= to write the release file only.",
        DiagnosticSeverity.Error);
}
