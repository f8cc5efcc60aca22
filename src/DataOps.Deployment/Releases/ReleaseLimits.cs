namespace DataOps.Deployment.Releases;

/// <summary>What a release may hold at most, so that a hostile file cannot fill a disk or a memory.</summary>
public sealed record ReleaseLimits
{
    /// <summary>The limits in use.</summary>
    public static ReleaseLimits Default { get; } = new();

    /// <summary>The most entries.</summary>
    public int Entries { get; init; } = 65_534;

    /// <summary>The most bytes of all entries together.</summary>
    public long TotalBytes { get; init; } = 4L << 30;

    /// <summary>The most bytes of an entry that is read into memory: the head, the manifest, the sums.</summary>
    public long DocumentBytes { get; init; } = 256L << 20;

    /// <summary>How many times its compressed size an entry may grow to, above a mebibyte; ordinary text stays far below.</summary>
    public int CompressionRatio { get; init; } = 200;
}
