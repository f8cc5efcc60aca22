using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal.Execution;

/// <summary>
/// Stops the engine when a token, a timeout or the command's own Cancel says so, and afterwards knows which of them it was.
/// </summary>
internal sealed class Interruption(ConnectionHandle connection, int timeoutSeconds)
{
    private int _running;
    private bool _canceled;

    public void Cancel()
    {
        if (Volatile.Read(ref _running) > 0)
        {
            Volatile.Write(ref _canceled, true);
            Interrupt();
        }
    }

    /// <summary>Watches while the engine works. Begin it only when the engine has begun: it forgets earlier interrupts.</summary>
    public Watch Begin(CancellationToken token) => new(this, token);

    private void Interrupt()
    {
        var referenced = false;
        try
        {
            connection.DangerousAddRef(ref referenced);
            NativeMethods.Interrupt(connection);
        }
        catch (ObjectDisposedException)
        {
            // The connection is closed, so nothing runs on it any more.
        }
        finally
        {
            if (referenced)
            {
                connection.DangerousRelease();
            }
        }
    }

    internal sealed class Watch : IDisposable
    {
        private readonly Interruption _owner;
        private readonly CancellationToken _token;
        private readonly CancellationTokenSource? _timeout;
        private readonly CancellationTokenRegistration _tokenRegistration;
        private readonly CancellationTokenRegistration _timeoutRegistration;

        public Watch(Interruption owner, CancellationToken token)
        {
            _owner = owner;
            _token = token;
            Interlocked.Increment(ref owner._running);
            _tokenRegistration = token.UnsafeRegister(static o => ((Interruption)o!).Interrupt(), owner);
            if (owner.TimeoutSeconds > 0)
            {
                _timeout = new CancellationTokenSource(TimeSpan.FromSeconds(owner.TimeoutSeconds));
                _timeoutRegistration = _timeout.Token.UnsafeRegister(static o => ((Interruption)o!).Interrupt(), owner);
            }
        }

        /// <summary>The exception the caller expects: cancellation, timeout, or the engine's own.</summary>
        public Exception Explain(DuckDbException error)
        {
            if (error.ErrorType != DuckDbErrorType.Interrupt)
            {
                return error;
            }

            if (_token.IsCancellationRequested)
            {
                return new OperationCanceledException("The query was canceled.", error, _token);
            }

            if (Interlocked.Exchange(ref _owner._canceled, false) || _timeout is not { IsCancellationRequested: true })
            {
                return error;
            }

            var message = $"The command ran longer than its timeout of {_owner.TimeoutSeconds} seconds and was stopped. "
                + "Raise CommandTimeout, or set it to 0 for no limit.";
            return new DuckDbException(message, DuckDbErrorType.Interrupt, new TimeoutException(message, error));
        }

        public void Dispose()
        {
            _tokenRegistration.Dispose();
            _timeoutRegistration.Dispose();
            _timeout?.Dispose();
            Interlocked.Decrement(ref _owner._running);
        }
    }

    private int TimeoutSeconds { get; } = timeoutSeconds;
}
