using System.Data.Common;

namespace DataOps.Deployment.Transforms;

/// <summary>
/// Stops a query whose rows are not read to the end. A reader that is closed before reads all that is left from the server, however
/// much that is.
/// </summary>
/// <param name="command">The query.</param>
internal sealed class UnreadRows(DbCommand command) : IDisposable
{
    private bool _none;

    /// <summary>All rows have been read.</summary>
    public void AreNone() => _none = true;

    public void Dispose()
    {
        if (!_none)
        {
            command.Cancel();
        }
    }
}
