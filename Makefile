PYTHON ?= python3
LOCAL = @$(PYTHON) -m local

.PHONY: help run test check bench journeys env manage services reset
help: ; $(LOCAL) help
run: ; $(LOCAL) run
test: ; $(LOCAL) test $(ARGS)
check: ; $(LOCAL) check
bench: ; $(LOCAL) bench $(ARGS)
journeys: ; $(LOCAL) journeys $(ARGS)
env: ; $(LOCAL) env
manage: ; $(LOCAL) manage $(ARGS)
services: ; $(LOCAL) services
reset: ; $(LOCAL) reset
