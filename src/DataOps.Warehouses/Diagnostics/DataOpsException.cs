using System.Globalization;
using DataOps.Sql.Diagnostics;

namespace DataOps.Warehouses.Diagnostics;

/// <summary>A failure with an id of its own, whose message is fit to be shown as it is: what is wrong, where, what to do.</summary>
public sealed class DataOpsException : Exception
{
    /// <summary>Makes a failure of a kind.</summary>
    public DataOpsException(DiagnosticDescriptor descriptor, params object?[] arguments)
        : this(descriptor, null, arguments)
    {
    }

    /// <summary>Makes a failure of a kind that another exception led to.</summary>
    public DataOpsException(DiagnosticDescriptor descriptor, Exception? innerException, object?[] arguments)
        : base(Format(descriptor, arguments), innerException)
    {
        Descriptor = descriptor;
    }

    /// <summary>The kind.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The id, <c>DOPS8</c> and three digits.</summary>
    public string Id => Descriptor.Id;

    private static string Format(DiagnosticDescriptor descriptor, object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, arguments);
    }
}
