using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace DataOps.Warehouses.Tests.Servers;

/// <summary>A private PostgreSQL cluster on loopback, for the tests of one class. It will not run as root, so as root it runs as postgres.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "dataops-pg-" + Guid.NewGuid().ToString("N")[..8]);
    private readonly int _port = FreePort();
    private readonly string? _binaries;
    private string? _user;

    public PostgresServer()
        : this(Binaries)
    {
    }

    // A fixture has one public constructor; other servers are asked for by name.
    private PostgresServer(string? binaries) => _binaries = binaries;

    /// <summary>The folder of the server's programs, or null on a machine without them.</summary>
    public static string? Binaries { get; } = PostgresPrograms.All.Count > 0 ? PostgresPrograms.All[0] : null;

    /// <summary>A server of the programs in a folder; it does nothing where there are none.</summary>
    public static PostgresServer Of(string? binaries) => new(binaries);

    private string Data => Path.Combine(_folder, "data");

    public async Task InitializeAsync()
    {
        if (_binaries is null)
        {
            return;
        }

        Directory.CreateDirectory(_folder);
        _user = Environment.UserName == "root" ? "postgres" : null;
        if (_user is not null)
        {
            await RunAsync("chown", null, _user, _folder);
        }

        await RunAsync(Path.Combine(_binaries, "initdb"), _user, "-D", Data, "-U", "tests", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        await RunAsync(
            Path.Combine(_binaries, "pg_ctl"), _user, "-D", Data, "-w", "-l", Path.Combine(_folder, "log"),
            "-o", $"-p {_port} -h 127.0.0.1 -k {_folder} -F", "start");
    }

    public async Task DisposeAsync()
    {
        if (_binaries is not null)
        {
            await RunAsync(Path.Combine(_binaries, "pg_ctl"), _user, "-D", Data, "-m", "immediate", "-w", "stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>Makes a database and gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={_port};Username=tests;Database={database};Pooling=false";

    private static async Task RunAsync(string program, string? user, params string[] arguments)
    {
        var start = new ProcessStartInfo(user is null ? program : "runuser") { WorkingDirectory = "/" };
        foreach (var argument in user is null ? arguments : ["-u", user, "--", program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        // The server inherits what it is given; a pipe would never end.
        start.ArgumentList.Insert(0, start.FileName);
        start.ArgumentList.Insert(0, "\"$0\" \"$@\" > /dev/null 2>&1 < /dev/null");
        start.ArgumentList.Insert(0, "-c");
        start.FileName = "/bin/sh";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {arguments[^1]} failed with {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
