using System.Diagnostics;

namespace DataOps.Repository.Catalogs.Postgres;

/// <summary>A private, empty PostgreSQL on a socket in a folder of its own. It refuses to run as root, so as root it runs as postgres.</summary>
internal sealed class PostgresCluster : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dataops-catalog-").FullName;
    private readonly string _binaries;
    private readonly string? _user = Environment.UserName == "root" ? "postgres" : null;

    public PostgresCluster(string binaries)
    {
        _binaries = binaries;
        if (_user is not null)
        {
            Run("chown", null, _user, _folder);
        }

        Run(Program("initdb"), _user, "-D", Data, "-U", "catalog", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        Run(Program("pg_ctl"), _user, "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-h '' -k {_folder} -F", "start");
    }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The folder of the newest server's programs; null on a machine without them.</summary>
    public static string? FindBinaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "psql")))
        : null;

    /// <summary>The lines a query gives, its columns with tabs between.</summary>
    public string[] Lines(string sql) =>
        Run(Program("psql"), _user, "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-h", _folder, "-U", "catalog", "-d", "postgres", "-c", sql)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void Dispose()
    {
        Run(Program("pg_ctl"), _user, "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string Program(string name) => Path.Combine(_binaries, name);

    private string Run(string program, string? user, params string[] arguments)
    {
        // The server inherits what its starter is given and a pipe would never end, so what it says goes to a file.
        var output = Path.Combine(_folder, "output");
        string[] command = user is null ? [program, .. arguments] : ["runuser", "-u", user, "--", program, .. arguments];
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        foreach (var argument in (string[])["-c", "o=\"$0\"; exec \"$@\" > \"$o\" 2>&1 < /dev/null", output, .. command])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
        var text = File.ReadAllText(output);
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{Path.GetFileName(program)} failed: {text}");
    }
}
