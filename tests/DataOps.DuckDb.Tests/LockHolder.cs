using System.Diagnostics;

namespace DataOps.DuckDb.Tests;

/// <summary>Another process that has a database file open, until it is disposed of.</summary>
internal sealed class LockHolder : IDisposable
{
    private readonly Process _process;

    private LockHolder(Process process) => _process = process;

    public int ProcessId => _process.Id;

    /// <summary>The other process's own code: opens the file, says so, and waits for the end of its input.</summary>
    public static int Main(string[] args)
    {
        using var connection = Database.Open($"DataSource={args[0]}");
        Console.WriteLine("open");
        Console.In.ReadToEnd();
        return 0;
    }

    public static LockHolder Start(string file)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList = { "exec", typeof(LockHolder).Assembly.Location, file },
        };
        var process = Process.Start(start)!;
        Assert.Equal("open", process.StandardOutput.ReadLine());
        return new LockHolder(process);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
