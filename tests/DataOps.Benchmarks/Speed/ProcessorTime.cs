using System.Runtime.InteropServices;

namespace DataOps.Benchmarks.Speed;

/// <summary>Time that processors worked, in microseconds: unlike a clock it does not see what else the machine does.</summary>
internal static partial class ProcessorTime
{
    private const int Children = -1;

    /// <summary>Of this process, all its threads, collections of garbage included.</summary>
    public static double OfProcess => Environment.CpuUsage.TotalTime.TotalMicroseconds;

    /// <summary>Of the processes it started that have ended.</summary>
    public static double OfChildren
    {
        get
        {
            if (GetResourceUsage(Children, out var usage) != 0)
            {
                throw new InvalidOperationException("The system does not say what ended processes took.");
            }

            return (usage.UserSeconds + usage.SystemSeconds) * 1e6 + usage.UserMicroseconds + usage.SystemMicroseconds;
        }
    }

    /// <summary>Of another running process, from the scheduler's own count in nanoseconds.</summary>
    public static double OfProcessNumber(int id)
    {
        var line = File.ReadAllText($"/proc/{id}/schedstat");
        return long.Parse(line.AsSpan(0, line.IndexOf(' ', StringComparison.Ordinal)), System.Globalization.CultureInfo.InvariantCulture) / 1e3;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
