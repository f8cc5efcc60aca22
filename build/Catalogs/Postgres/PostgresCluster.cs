using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using DataOps.Sql.Tests.Postgres.Wire;

namespace DataOps.Repository.Catalogs.Postgres;

/// <summary>A private, empty PostgreSQL on loopback. It refuses to run as root, so as root it runs as postgres.</summary>
internal sealed class PostgresCluster : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dataops-catalog-").FullName;
    private readonly string _binaries;
    private readonly string? _user = Environment.UserName == "root" ? "postgres" : null;
    private readonly PostgresConnection _connection;

    public PostgresCluster(string binaries)
    {
        _binaries = binaries;
        if (_user is not null)
        {
            Run("chown", null, _user, _folder);
        }

        Run(Program("initdb"), _user, "-D", Data, "-U", "catalog", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        Run(Program("pg_ctl"), _user, "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-h 127.0.0.1 -p {Port} -k {_folder} -F", "start");
        _connection = new PostgresConnection("127.0.0.1", Port, "catalog", "postgres");
    }

    /// <summary>Where it listens on loopback.</summary>
    public int Port { get; } = FreePort();

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The folders of the machine's servers' programs, the oldest first.</summary>
    public static string[] FindBinaries() => Directory.Exists("/usr/lib/postgresql")
        ? [.. Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb")))]
        : [];

    /// <summary>The rows of a query.</summary>
    public List<string[]> Rows(string sql) => [.. _connection.Query(sql).Select(row => row.Select(value => value ?? "").ToArray())];

    public void Dispose()
    {
        _connection.Dispose();
        Run(Program("pg_ctl"), _user, "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Program(string name) => Path.Combine(_binaries, name);

    private void Run(string program, string? user, params string[] arguments)
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
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Path.GetFileName(program)} failed: {File.ReadAllText(output)}");
        }
    }
}
